// asks: the same order with Wait and Result in a method that is not async
// modelled on: dotnet/roslyn#33173
using System;
using System.Threading.Tasks;

public sealed class Tables
{
    private readonly Func<Task> _symbols;
    private readonly Func<Task<int>> _references;

    public Tables(Func<Task> symbols, Func<Task<int>> references) => (_symbols, _references) = (symbols, references);

    public int Update()
    {
        var symbols = _symbols();
        var references = _references(); // expect: LG1011
        symbols.Wait(); // expect-or: LG1011
        return references.Result; // expect-or: LG1011
    }
}
