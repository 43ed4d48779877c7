using System.CommandLine;
using LifetimeGuard.Cli.Rendering;
using LifetimeGuard.Harness;
using Spectre.Console;

namespace LifetimeGuard.Cli.Commands;

/// <summary>The whole command line. Every way out of the tool passes here, so that an exit code means the same everywhere.</summary>
internal static class ToolCommandLine
{
    // Ctrl+C: a build or an app under test is ended and its folder deleted before we go.
    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(30);

    /// <summary>Parses, runs and returns one of <see cref="ExitCodes"/>.</summary>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        RootCommand root = new("Finds work that outlives the code that started it: in the source (check) and in the running app (run).")
        {
            CheckCommand.Create(console),
            RunCommand.Create(console),
            DemoCommand.Create(console),
        };

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
                WriteError(console, message);
            console.Line($"Try 'lifetimeguard {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help'.");
            return ExitCodes.Usage;
        }

        try
        {
            InvocationConfiguration configuration = new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = CleanUpTime,
                Output = console.Ansi.Profile.Out.Writer,
                Error = console.Ansi.Profile.Out.Writer,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException failure)
        {
            WriteError(console, failure.Message);
            return failure.ExitCode;
        }
        catch (HarnessException failure)
        {
            WriteError(console, failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            console.Line("Stopped. What had been started is ended and cleaned up; nothing was judged.");
            return ExitCodes.InvalidRun;
        }
        catch (Exception failure)
        {
            // A mistake of ours. It must not look like a finding, and whoever reports it needs the stack.
            WriteError(console, $"The tool itself failed; please report this:{Environment.NewLine}{failure}");
            return ExitCodes.Infrastructure;
        }
    }

    private static void WriteError(ToolConsole console, string message)
    {
        console.Ansi.Markup("[red]error:[/] ");
        console.Line(message);
    }
}
