// asks: one caller gets the task in a named tuple, deconstructs it and blocks on it
// modelled on: buvinghausen/TaskTupleAwaiter#7
using System;
using System.Threading.Tasks;

public sealed class Compiler
{
    private readonly Func<string, Task<int>> _compile;

    public Compiler(Func<string, Task<int>> compile) => _compile = compile;

    public int Compile(string source)
    {
        var (started, compiling) = Begin(source);
        compiling.Wait();
        Console.WriteLine(DateTime.UtcNow - started);
        return compiling.Result;
    }

    private (DateTime Started, Task<int> Compiling) Begin(string source)
    {
        var compiling = _compile(source);
        return (DateTime.UtcNow, compiling);
    }
}
