// asks: a do loop whose only way out would be an exception, and that one is caught inside
// modelled on: own: a supervisor that restarts everything
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Supervisor
{
    private readonly Action _serve;
    private readonly TextWriter _log;

    public Supervisor(Action serve, TextWriter log)
    {
        _serve = serve;
        _log = log;
    }

    public Task Start() => Task.Factory.StartNew(Supervise, TaskCreationOptions.LongRunning);

    private void Supervise()
    {
        var failures = 0;
        do // expect: LG3005
        {
            try
            {
                _serve();
            }
            catch (Exception ex)
            {
                _log.WriteLine($"{++failures}: {ex.Message}");
            }

            Thread.Sleep(TimeSpan.FromSeconds(5));
        }
        while (true); // expect-or: LG3005
    }
}
