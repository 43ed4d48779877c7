// asks: handed to a generic holder that disposes any value
// modelled on: own: a holder for any disposable
using System;
using System.Diagnostics;

public sealed class Holder<T> : IDisposable where T : class, IDisposable
{
    public Holder(T value) => Value = value;

    public T Value { get; }

    public void Dispose() => Value.Dispose();
}

public static class Held
{
    public static int Run(string program)
    {
        using var holder = new Holder<Process>(Process.Start(program));
        holder.Value.WaitForExit();
        return holder.Value.ExitCode;
    }
}
