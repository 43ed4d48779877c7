// asks: the async-only object is created by a factory of the container, which ends it
// modelled on: own: the container owns what its factories make
using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

public sealed class Pool : IAsyncDisposable
{
    private readonly int _size;

    public Pool(int size) => _size = size;

    public int Size => _size;

    public async ValueTask DisposeAsync() => await Task.Yield();
}

public static class Composition
{
    public static IServiceCollection AddPool(this IServiceCollection services, int size) => services.AddSingleton(_ =>
    {
        var pool = new Pool(size);
        Console.WriteLine("pool of " + pool.Size);
        return pool;
    });
}
