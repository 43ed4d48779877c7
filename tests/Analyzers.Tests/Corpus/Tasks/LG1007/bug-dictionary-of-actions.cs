// asks: async lambdas are values of a dictionary of Action, far from where they are called
// modelled on: dotnet/roslyn#13897
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public sealed class Menu
{
    private readonly Dictionary<string, Action> _commands;

    public Menu(Func<Task> save, Func<string, Task> open, TextReader input)
    {
        _commands = new Dictionary<string, Action>
        {
            ["save"] = async () => await save(), // expect: LG1007
            ["open"] = async () => // expect: LG1007
            {
                var name = await input.ReadLineAsync();
                await open(name);
            },
            ["help"] = () => Console.WriteLine("save, open, help"),
        };
    }

    public bool Execute(string command)
    {
        if (!_commands.TryGetValue(command, out var action))
            return false;
        action();
        return true;
    }
}
