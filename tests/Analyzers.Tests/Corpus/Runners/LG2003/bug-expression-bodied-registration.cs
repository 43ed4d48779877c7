// asks: the registration is the expression body of a void extension that takes the token from its caller
// modelled on: AvaloniaUI/Avalonia#6543
using System;
using System.Threading;

public interface ILoop { void Exit(); void Wake(); }

public static class LoopCancellation
{
    public static void ExitOn(this ILoop loop, CancellationToken token)
        => token.Register(loop.Exit); // expect: LG2003

    public static IDisposable WakeOn(this ILoop loop, CancellationToken token)
        => token.Register(loop.Wake);
}

public static class MainLoop
{
    public static void Run(ILoop loop, Action<ILoop> turn, CancellationToken token)
    {
        using (loop.WakeOn(token))
        {
            while (!token.IsCancellationRequested)
                turn(loop);
        }
    }
}
