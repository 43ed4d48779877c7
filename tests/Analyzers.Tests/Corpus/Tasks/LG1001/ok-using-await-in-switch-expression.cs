// asks: the arms of a switch expression are tasks and the whole expression is awaited
// modelled on: own: a hand-over through a switch expression inside await
using System;
using System.Threading.Tasks;

public enum Verb { Get, Put, Remove }

public interface IKeyStore
{
    Task<string> GetAsync(string key);
    Task<string> PutAsync(string key, string value);
    Task<string> RemoveAsync(string key);
}

public sealed class KeyCommand
{
    private readonly IKeyStore _store;

    public KeyCommand(IKeyStore store) => _store = store;

    public async Task<string> ExecuteAsync(Verb verb, string key, string value)
    {
        var answer = await (verb switch
        {
            Verb.Get => _store.GetAsync(key),
            Verb.Put => _store.PutAsync(key, value),
            Verb.Remove when key.Length > 0 => _store.RemoveAsync(key),
            _ => Task.FromResult("?"),
        });
        return answer ?? "";
    }
}
