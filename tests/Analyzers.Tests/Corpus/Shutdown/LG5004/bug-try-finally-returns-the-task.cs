// asks: no using: the task leaves a try whose finally closes the connection
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

    public Task<int> PurgeAsync(DateTime before)
    {
        var connection = _open();
        try
        {
            return connection.ExecuteAsync($"delete from reports where day < '{before:yyyy-MM-dd}'"); // expect: LG5004
        }
        finally
        {
            connection.Dispose(); // expect-or: LG5004
        }
    }
}
