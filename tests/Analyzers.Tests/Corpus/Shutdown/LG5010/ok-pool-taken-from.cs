// asks: a static stack that is pushed to and popped from
// modelled on: own: an object pool
using System.Collections.Concurrent;
using System.Text;

public static class Builders
{
    private static readonly ConcurrentStack<StringBuilder> Free = new();

    public static StringBuilder Rent() => Free.TryPop(out var builder) ? builder : new StringBuilder();

    public static string Return(StringBuilder builder)
    {
        var text = builder.ToString();
        builder.Clear();
        Free.Push(builder);
        return text;
    }
}
