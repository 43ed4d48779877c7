// asks: a delegate type of this program that returns ValueTask; both a lambda and a method group convert to it
// modelled on: own: a delegate's return type, not its name, decides
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

public delegate ValueTask Callback(string message);

public sealed class Topic
{
    private readonly List<Callback> _callbacks = new();

    public void Subscribe(Callback callback) => _callbacks.Add(callback);

    public async Task PublishAsync(string message)
    {
        foreach (var callback in _callbacks)
            await callback(message);
    }
}

public static class Wiring
{
    public static Topic Build(TextWriter log)
    {
        var topic = new Topic();
        topic.Subscribe(async m => await log.WriteLineAsync(m));
        topic.Subscribe(CountAsync);
        return topic;
    }

    private static async ValueTask CountAsync(string message)
    {
        await Task.Yield();
        Console.WriteLine(message.Length);
    }
}
