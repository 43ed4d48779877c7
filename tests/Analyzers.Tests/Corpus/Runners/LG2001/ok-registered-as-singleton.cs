// asks: the running object is handed to the service container, which keeps and disposes it
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP004, Valid.Argument
using System;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;

public sealed class Clock : IDisposable
{
    private readonly Timer _timer;
    private long _ticks;

    public Clock() => _timer = new Timer(static state => Interlocked.Increment(ref ((Clock)state)._ticks), this, 0, 1000);

    public long Ticks => Interlocked.Read(ref _ticks);

    public void Dispose() => _timer.Dispose();
}

public static class ClockRegistration
{
    public static IServiceCollection AddClock(this IServiceCollection services)
        => services.AddSingleton(_ => new Clock());
}
