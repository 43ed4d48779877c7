// asks: the work was started elsewhere and is shared, each caller only limits its own wait
// modelled on: documentation of .NET, page "Task.WaitAsync Method"
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

public sealed class Dictionary
{
    private readonly Task<IReadOnlyDictionary<string, string>> _loading;

    public Dictionary(Task<IReadOnlyDictionary<string, string>> loading) => _loading = loading;

    public async Task<string> TranslateAsync(string word, CancellationToken token)
    {
        var words = await _loading.WaitAsync(token);
        return words.GetValueOrDefault(word);
    }
}
