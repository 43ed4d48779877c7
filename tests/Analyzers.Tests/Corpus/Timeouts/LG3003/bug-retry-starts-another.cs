// asks: each turn of a retry loop gives up on one attempt and starts the next beside it
// modelled on: own: retries beside the attempts they gave up
using System;
using System.Threading.Tasks;

public sealed class Mailer
{
    private readonly Func<string, Task> _send;

    public Mailer(Func<string, Task> send) => _send = send;

    public async Task<bool> SendAsync(string message)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                await _send(message).WaitAsync(TimeSpan.FromSeconds(5 * attempt)); // expect: LG3003
                return true;
            }
            catch (TimeoutException) when (attempt < 3)
            {
                Console.Error.WriteLine($"attempt {attempt} takes too long");
            }
        }

        return false;
    }
}
