// asks: a library that takes a token and kills the child itself
// modelled on: own: a library in place of the process type
using System;
using System.Threading;
using System.Threading.Tasks;

namespace CliWrap
{
    public sealed class CommandResult { public int ExitCode { get; init; } }

    public sealed class Command
    {
        public Command WithArguments(string arguments) => this;

        public Task<CommandResult> ExecuteAsync(CancellationToken token = default) => Task.FromResult(new CommandResult());
    }

    public static class Cli { public static Command Wrap(string target) => new(); }
}

public static class Lfs
{
    public static async Task<int> PullAsync(CancellationToken token)
    {
        var result = await CliWrap.Cli.Wrap("git").WithArguments("lfs pull").ExecuteAsync(token);
        return result.ExitCode;
    }
}
