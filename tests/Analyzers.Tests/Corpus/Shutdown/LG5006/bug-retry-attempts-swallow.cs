// asks: a for loop of attempts: a cancelled send is logged and tried again, token and all
// modelled on: aelassas/servy#4332
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Mailer
{
    private readonly Func<string, CancellationToken, Task> _send;
    private readonly ILogger _logger;

    public Mailer(Func<string, CancellationToken, Task> send, ILogger logger) => (_send, _logger) = (send, logger);

    public async Task<bool> DeliverAsync(string message, CancellationToken token)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                await _send(message, token);
                return true;
            }
            catch (Exception e) // expect: LG5006
            {
                _logger.LogWarning(e, "Attempt {Attempt} failed", attempt);
            }
        }

        return false;
    }
}
