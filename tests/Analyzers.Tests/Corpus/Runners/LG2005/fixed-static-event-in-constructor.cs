// asks: Dispose removes the same method
// modelled on: jiripolasek/EditorBar#99
using System;

public static class GeneralOptions
{
    public static event Action<string> Saved;
    public static void Save(string profile) => Saved?.Invoke(profile);
}

public sealed class LabelViewModel : IDisposable
{
    public LabelViewModel(string text)
    {
        Text = text;
        GeneralOptions.Saved += OnSaved;
    }

    public string Text { get; private set; }

    public void Dispose() => GeneralOptions.Saved -= OnSaved;

    private void OnSaved(string profile) => Text = profile + ": " + Text;
}
