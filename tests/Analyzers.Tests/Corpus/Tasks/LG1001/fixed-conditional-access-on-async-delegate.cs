// asks: ?. followed by ?? gives a task that is awaited
// modelled on: microsoft/vs-threading test VSTHRD110, ConditionalAccessAwaited_ProducesNoDiagnostic
using System;
using System.Threading.Tasks;

public sealed class Editor
{
    public Func<string, Task> Saving { get; set; }

    public string Text { get; private set; } = "";

    public async Task<bool> TryReplaceAsync(string text)
    {
        try
        {
            Text = text;
            await (Saving?.Invoke(text) ?? Task.CompletedTask);
            return true;
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine("not saved: " + ex.Message);
            return false;
        }
    }
}
