// asks: a handler whose sender has its own type, for a generic delegate that is no EventHandler
// modelled on: microsoft/microsoft-ui-xaml#6304
using System;
using System.Threading.Tasks;

public delegate void TypedHandler<in TSender, in TArgs>(TSender sender, TArgs args);

public sealed class PressedArgs : EventArgs
{
    public bool Twice { get; init; }
}

public sealed class Button
{
    public event TypedHandler<Button, PressedArgs> Pressed;
    public string Text { get; set; } = "";
    public void Press() => Pressed?.Invoke(this, new PressedArgs());
}

public sealed class Toolbar
{
    private readonly Func<bool, Task<string>> _print;

    public Toolbar(Button button, Func<bool, Task<string>> print)
    {
        _print = print;
        button.Pressed += OnPressed;
    }

    private async void OnPressed(Button sender, PressedArgs args)
    {
        try { sender.Text = await _print(args.Twice); }
        catch (Exception ex) { sender.Text = ex.Message; }
    }
}
