// asks: an extension method of this program forwards the lambda to the weak store
// modelled on: CommunityToolkit/Maui#92
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class Messenger
{
    private readonly List<WeakReference> _listeners = new();

    public void Register(Delegate listener) => _listeners.Add(new WeakReference(listener));

    public void Send(object message)
    {
        foreach (var weak in _listeners.ToArray())
            (weak.Target as Action<object>)?.Invoke(message);
    }
}

public static class MessengerExtensions
{
    public static void On<T>(this Messenger messenger, Action<T> handle)
        => messenger.Register((Action<object>)(message => // expect: LG2006
        {
            if (message is T typed)
                handle(typed);
        }));
}
