// asks: the only await is a delay without a token, the rest are assignments
// modelled on: dotnet/dotnet-api-docs#3518
using System;
using System.Threading.Tasks;

public sealed class Hint
{
    public event EventHandler Hovered;
    public void Hover() => Hovered?.Invoke(this, EventArgs.Empty);
}

public sealed class HintView
{
    private volatile bool _shown;

    public HintView(Hint hint) => hint.Hovered += OnHovered;

    public bool Shown => _shown;

    private async void OnHovered(object sender, EventArgs e)
    {
        _shown = true;
        await Task.Delay(3000);
        _shown = false;
    }
}
