// asks: Dispose of a derived type starts DisposeAsync of its member, a ValueTask turned into a Task, null-conditional
// modelled on: own: an async member of a synchronous owner
using System;
using System.Threading.Tasks;

public interface IStore : IAsyncDisposable { Task SaveAsync(string key); }

public abstract class ViewModel : IDisposable
{
    public virtual void Dispose() => GC.SuppressFinalize(this);
}

public sealed class NotesModel : ViewModel
{
    private readonly IStore _store;

    public NotesModel(Func<IStore> open) => _store = open();

    public Task SaveAsync(string key) => _store.SaveAsync(key);

    public override void Dispose()
    {
        _ = _store?.DisposeAsync().AsTask(); // expect: LG5001
        base.Dispose();
    }
}
