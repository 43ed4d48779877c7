// asks: the pause is a wait for the stop signal, which ends the loop
// modelled on: own: the repair of the twin
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

public sealed class Supervisor
{
    private readonly Action _serve;
    private readonly TextWriter _log;
    private readonly ManualResetEventSlim _stop = new();

    public Supervisor(Action serve, TextWriter log)
    {
        _serve = serve;
        _log = log;
    }

    public Task Start() => Task.Factory.StartNew(Supervise, TaskCreationOptions.LongRunning);

    public void Stop() => _stop.Set();

    private void Supervise()
    {
        var failures = 0;
        do
        {
            try
            {
                _serve();
            }
            catch (Exception ex)
            {
                _log.WriteLine($"{++failures}: {ex.Message}");
            }

        }
        while (!_stop.Wait(TimeSpan.FromSeconds(5)));
    }
}
