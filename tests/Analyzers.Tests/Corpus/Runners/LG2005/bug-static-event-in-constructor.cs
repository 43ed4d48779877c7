// asks: an instance method is added to a static event in the constructor; the type never removes it
// modelled on: jiripolasek/EditorBar#96
using System;

public static class GeneralOptions
{
    public static event Action<string> Saved;
    public static void Save(string profile) => Saved?.Invoke(profile);
}

public sealed class LabelViewModel
{
    public LabelViewModel(string text)
    {
        Text = text;
        GeneralOptions.Saved += OnSaved; // expect: LG2005
    }

    public string Text { get; private set; }

    private void OnSaved(string profile) => Text = profile + ": " + Text;
}
