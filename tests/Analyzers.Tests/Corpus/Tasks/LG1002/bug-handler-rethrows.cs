// asks: the callee's catch-all logs and throws on
// modelled on: dotnet/aspnetcore#13867
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Feed
{
    private readonly Func<Task<int>> _poll;
    private readonly ILogger _log;

    public Feed(Func<Task<int>> poll, ILogger log) => (_poll, _log) = (poll, log);

    public int Last { get; private set; }

    public void Refresh()
    {
        _ = RefreshAsync(); // expect: LG1002
    }

    private async Task RefreshAsync()
    {
        try
        {
            Last = await _poll();
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "refresh failed");
            throw;
        }
    }
}
