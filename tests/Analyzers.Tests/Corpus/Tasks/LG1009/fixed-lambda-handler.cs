// asks: the lambda is guarded; what stands before the try cannot fail
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
    private string _text = "";

    public string Text => _text;

    public PreviewPane(FileList files)
    {
        files.Selected += async (_, name) =>
        {
            _text = "...";
            try
            {
                _text = await File.ReadAllTextAsync(name);
            }
            catch (Exception ex)
            {
                _text = ex.Message;
            }
        };
    }
}
