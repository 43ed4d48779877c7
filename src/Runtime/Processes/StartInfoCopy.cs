using System.Diagnostics;

namespace LifetimeGuard.Runtime.Processes;

/// <summary>The caller's start info stays as it is: it may be used again.</summary>
internal static class StartInfoCopy
{
    public static ProcessStartInfo Of(ProcessStartInfo original)
    {
        var copy = new ProcessStartInfo(original.FileName, original.Arguments)
        {
            WorkingDirectory = original.WorkingDirectory,
            UseShellExecute = false,
            CreateNoWindow = original.CreateNoWindow,
            RedirectStandardInput = original.RedirectStandardInput,
            RedirectStandardOutput = original.RedirectStandardOutput,
            RedirectStandardError = original.RedirectStandardError,
            StandardInputEncoding = original.StandardInputEncoding,
            StandardOutputEncoding = original.StandardOutputEncoding,
            StandardErrorEncoding = original.StandardErrorEncoding,
            UserName = original.UserName,
            WindowStyle = original.WindowStyle,
        };
        foreach (string argument in original.ArgumentList)
            copy.ArgumentList.Add(argument);
        copy.Environment.Clear();
        foreach (var (name, value) in original.Environment)
            copy.Environment[name] = value;
        return copy;
    }
}
