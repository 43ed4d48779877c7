// asks: the same switch as an expression; each arm that needs the text starts and awaits it itself
// modelled on: NuGet/Home#7674
using System;
using System.IO;
using System.Threading.Tasks;

public enum Answer { Keep, Replace, Cancel }

public sealed class SaveDialog
{
    private readonly Func<Task<Answer>> _ask;
    private readonly Func<string, Task<string>> _render;

    public SaveDialog(Func<Task<Answer>> ask, Func<string, Task<string>> render) => (_ask, _render) = (ask, render);

    public async Task<int> SaveAsync(string document, string path)
    {
        var (target, result) = await _ask() switch
        {
            Answer.Keep => (path + ".new", 1),
            Answer.Replace => (path, 2),
            _ => (null, 0),
        };
        if (target is null)
            return result;

        var rendering = _render(document);
        await File.WriteAllTextAsync(target, await rendering);
        return result;
    }
}
