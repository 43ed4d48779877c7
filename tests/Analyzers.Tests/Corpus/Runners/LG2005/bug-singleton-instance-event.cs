// asks: the event is an instance event, but its object hangs on a static property
// modelled on: bodong1987/Avalonia.PropertyGrid#87
using System;

public sealed class Culture
{
    public static Culture Current { get; } = new();
    public event EventHandler Changed;
    public string Name { get; private set; } = "en";

    public void Set(string name)
    {
        Name = name;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}

public sealed class LocalizedText
{
    private readonly Func<string, string> _translate;

    public LocalizedText(Func<string, string> translate)
    {
        _translate = translate;
        Culture.Current.Changed += OnChanged; // expect: LG2005
    }

    public string Value { get; private set; } = "";

    private void OnChanged(object sender, EventArgs e) => Value = _translate(Culture.Current.Name);
}
