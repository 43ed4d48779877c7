// asks: an ordinary event, which keeps the lambda as long as the model
// modelled on: thomaslevesque/WeakEvent#43
using System;
using System.Text;

public sealed class Model
{
    public event EventHandler Changed;

    public void Touch() => Changed?.Invoke(this, EventArgs.Empty);
}

public static class Views
{
    public static void Bind(Model model, StringBuilder into)
    {
        model.Changed += (_, _) => into.AppendLine("changed");
    }
}
