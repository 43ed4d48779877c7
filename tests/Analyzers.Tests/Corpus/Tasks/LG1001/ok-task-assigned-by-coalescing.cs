// asks: an expression statement of type Task that is an assignment (??=) to a field awaited elsewhere
// modelled on: microsoft/vs-threading test VSTHRD110, ExpressionAssignment_ProducesNoDiagnostic
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Schema
{
    private readonly Func<Task<IReadOnlyList<string>>> _load;
    private Task<IReadOnlyList<string>> _tables;

    public Schema(Func<Task<IReadOnlyList<string>>> load) => _load = load;

    public void Warm()
    {
        _tables ??= _load();
    }

    public async Task<bool> HasAsync(string table)
    {
        Warm();
        var tables = await _tables.ConfigureAwait(false);
        return tables.Contains(table);
    }
}
