// asks: every case of a switch awaits the task but one
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
        var rendering = _render(document); // expect: LG1003
        switch (await _ask())
        {
            case Answer.Keep:
                await File.WriteAllTextAsync(path + ".new", await rendering);
                return 1;
            case Answer.Replace:
                await File.WriteAllTextAsync(path, await rendering);
                return 2;
            default:
                Console.WriteLine("cancelled");
                break;
        }

        return 0;
    }
}
