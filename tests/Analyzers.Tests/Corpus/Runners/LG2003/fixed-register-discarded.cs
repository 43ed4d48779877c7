// asks: a using declaration, with the state passed instead of a closure
// modelled on: thomhurst/ModularPipelines#1632
using System;
using System.Threading;
using System.Threading.Tasks;

public interface ICommand { Task<int> RunAsync(); void Interrupt(); }

public sealed class CommandLine
{
    public async Task<int> ExecuteAsync(ICommand command, CancellationToken token)
    {
        using var interrupting = token.Register(static c => ((ICommand)c).Interrupt(), command);
        return await command.RunAsync();
    }
}
