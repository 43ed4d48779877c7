// asks: a loop reads line by line until the stream ends
// modelled on: own: progress of an encoder
using System;
using System.Diagnostics;

public static class Encoder
{
    public static void Encode(string source, string target, Action<string> progress)
    {
        using var encoder = Process.Start(new ProcessStartInfo("ffmpeg", $"-progress - -i {source} {target}") { RedirectStandardOutput = true });
        while (encoder.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("frame="))
                progress(line[6..]);
        }

        encoder.WaitForExit();
    }
}
