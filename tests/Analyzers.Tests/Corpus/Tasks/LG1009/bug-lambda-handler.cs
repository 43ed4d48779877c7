// asks: an async lambda attached to an event
// modelled on: dotnet/runtime#76367
using System;
using System.IO;

public sealed class FileList
{
    public event EventHandler<string> Selected;
    public void Select(string name) => Selected?.Invoke(this, name);
}

public sealed class PreviewPane
{
    public string Text { get; private set; } = "";

    public PreviewPane(FileList files)
    {
        files.Selected += async (_, name) => // expect: LG1009
        {
            Text = "...";
            Text = await File.ReadAllTextAsync(name); // expect-or: LG1009
        };
    }
}
