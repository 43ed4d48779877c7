// asks: the publisher is made by the subscriber and dies with it
// modelled on: modern-forms/Modern.Forms#20
using System;

public sealed class Ruler
{
    public event EventHandler Dragged;
    public void Drag() => Dragged?.Invoke(this, EventArgs.Empty);
}

public sealed class Page
{
    private readonly Ruler _left = new();
    private readonly Ruler _top;

    public Page()
    {
        _top = new Ruler();
        _left.Dragged += (_, _) => Margin++;
        _top.Dragged += OnTopDragged;
    }

    public int Margin { get; private set; }
    public Ruler Left => _left;

    private void OnTopDragged(object sender, EventArgs e) => Margin--;
}
