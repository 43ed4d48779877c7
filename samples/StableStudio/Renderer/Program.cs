using System.Runtime.InteropServices;

namespace StableStudio.Renderer;

internal static class Program
{
    private const int Usage = 2;

    private static async Task<int> Main(string[] args)
    {
        if (args is not ["--spool", var spool, "--images", var images])
        {
            await Console.Error.WriteLineAsync("usage: StableStudio.Renderer --spool FOLDER --images FOLDER");
            return Usage;
        }

        using var ending = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, EndPolitely);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, EndPolitely);

        try
        {
            await new SpoolLoop(spool, images, Console.Out).RunAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Console.WriteLine("RENDERER ENDED");
        }

        return 0;

        void EndPolitely(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }
}
