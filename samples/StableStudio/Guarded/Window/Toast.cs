namespace StableStudio.Window;

/// <summary>A message that is shown for a moment. It needs no timer: whoever looks sees whether the moment is over.</summary>
internal sealed class Toast(TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private string? _text;
    private long _shownAt;

    public string? Text => time.GetElapsedTime(_shownAt) < Moment ? _text : null;

    public void Show(string text)
    {
        _text = text;
        _shownAt = time.GetTimestamp();
    }
}
