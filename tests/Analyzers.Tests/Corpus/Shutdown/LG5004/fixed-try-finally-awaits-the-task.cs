// asks: the finally runs after the awaited command
// modelled on: DotNetAnalyzers/IDisposableAnalyzers#45
using System;
using System.Threading.Tasks;

public interface IReportConnection : IDisposable
{
    Task<int> ExecuteAsync(string command);
}

public sealed class ReportStore
{
    private readonly Func<IReportConnection> _open;

    public ReportStore(Func<IReportConnection> open) => _open = open;

    public async Task<int> PurgeAsync(DateTime before)
    {
        var connection = _open();
        try
        {
            return await connection.ExecuteAsync($"delete from reports where day < '{before:yyyy-MM-dd}'");
        }
        finally
        {
            connection.Dispose();
        }
    }
}
