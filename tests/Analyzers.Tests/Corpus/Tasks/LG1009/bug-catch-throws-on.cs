// asks: the catch-all decides to throw on for some failures
// modelled on: microsoft/microsoft-ui-xaml#6304
using System;
using System.Threading.Tasks;

public sealed class Command
{
    public event EventHandler Executed;
    public void Execute() => Executed?.Invoke(this, EventArgs.Empty);
}

public sealed class Shell
{
    private readonly Func<Task> _action;

    public Shell(Command command, Func<Task> action)
    {
        _action = action;
        command.Executed += OnExecuted;
    }

    public int Failures { get; private set; }

    private async void OnExecuted(object sender, EventArgs e) // expect: LG1009
    {
        try
        {
            await _action();
        }
        catch (Exception ex)
        {
            Failures++;
            if (ex is not TimeoutException)
                throw; // expect-or: LG1009
        }
    }
}
