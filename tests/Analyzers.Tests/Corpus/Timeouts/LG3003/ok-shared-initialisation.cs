// asks: the work is shared and owned by a field, each caller only limits its own wait
// modelled on: documentation of .NET, page "Task.WaitAsync Method"
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Dictionary
{
    private readonly Task<IReadOnlyDictionary<string, string>> _loading;

    public Dictionary(Func<Task<IReadOnlyDictionary<string, string>>> load) => _loading = load();

    public async Task<string> TranslateAsync(string word, CancellationToken token)
    {
        var words = await _loading.WaitAsync(token);
        return words.GetValueOrDefault(word);
    }
}
