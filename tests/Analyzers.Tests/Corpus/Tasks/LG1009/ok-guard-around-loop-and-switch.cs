// asks: the guarded region holds a loop, a switch and a nested try with its own finally
// modelled on: GoogleCloudPlatform/google-cloud-visualstudio#751
using System;
using System.Threading.Tasks;

public enum Change { Added, Removed }

public sealed class Tree
{
    public event EventHandler<Change[]> Changed;
    public void Apply(params Change[] changes) => Changed?.Invoke(this, changes);
}

public sealed class TreeView
{
    private readonly Func<Change, Task> _draw;
    private readonly Action<Exception> _failed;
    private int _drawing;

    public TreeView(Tree tree, Func<Change, Task> draw, Action<Exception> failed)
    {
        (_draw, _failed) = (draw, failed);
        tree.Changed += OnChanged;
    }

    private async void OnChanged(object sender, Change[] changes)
    {
        try
        {
            foreach (var change in changes)
            {
                _drawing++;
                try
                {
                    await _draw(change);
                }
                finally
                {
                    _drawing--;
                }
            }
        }
        catch (Exception ex)
        {
            _failed(ex);
        }
    }
}
