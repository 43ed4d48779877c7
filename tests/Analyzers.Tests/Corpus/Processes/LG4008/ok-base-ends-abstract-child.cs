// asks: an abstract base reads the child through a protected property and ends it; the derived type holds the field
// modelled on: own: the base does the derived type's cleanup
using System;
using System.Diagnostics;

public abstract class ChildOwner : IDisposable
{
    protected abstract Process Child { get; }

    public void Dispose()
    {
        if (Child is not { } child)
            return;

        child.Kill(entireProcessTree: true);
        child.WaitForExit();
        child.Dispose();
    }
}

public sealed class FfmpegSession : ChildOwner
{
    private readonly Process _ffmpeg;

    public FfmpegSession(string arguments) => _ffmpeg = Process.Start("ffmpeg", arguments);

    protected override Process Child => _ffmpeg;
}
