// asks: the registration is assigned to a discard
// modelled on: thomhurst/ModularPipelines#1632
using System;
using System.Threading;
using System.Threading.Tasks;

public interface ICommand { Task<int> RunAsync(); void Interrupt(); }

public sealed class CommandLine
{
    private int _interrupted;

    public int Interrupted => _interrupted;

    public async Task<int> ExecuteAsync(ICommand command, CancellationToken token)
    {
        _ = token.Register(() => // expect: LG2003
        {
            Interlocked.Increment(ref _interrupted);
            command.Interrupt();
        });

        return await command.RunAsync();
    }
}
