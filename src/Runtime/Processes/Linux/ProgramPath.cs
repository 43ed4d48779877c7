using System.ComponentModel;
using System.Diagnostics;

namespace LifetimeGuard.Runtime.Processes.Linux;

/// <summary>
/// Finds the program in the order of <see cref="Process.Start(ProcessStartInfo)"/>. Needed because the command runs behind
/// another one: a program that does not exist must fail at the call, not as exit code 127 some time later.
/// </summary>
internal static class ProgramPath
{
    private const int NoSuchFile = 2;
    private const int NoPermission = 13;
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <exception cref="Win32Exception">There is no such program, or it may not be executed; as <see cref="Process"/> throws it.</exception>
    public static string Resolve(ProcessStartInfo startInfo)
    {
        string name = startInfo.FileName;
        if (Candidates(name).FirstOrDefault(File.Exists) is not { } path)
            throw new Win32Exception(NoSuchFile, $"Program '{name}' was not found.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & AnyExecute) == 0)
            throw new Win32Exception(NoPermission, $"'{path}' is not executable.");
        return path;
    }

    private static IEnumerable<string> Candidates(string name)
    {
        if (Path.IsPathRooted(name))
            return [name];

        List<string> candidates = [];
        if (Path.GetDirectoryName(Environment.ProcessPath) is { } home)
            candidates.Add(Path.Combine(home, name));
        candidates.Add(Path.GetFullPath(name));
        if (!name.Contains('/'))
            candidates.AddRange((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)));
        return candidates;
    }
}
