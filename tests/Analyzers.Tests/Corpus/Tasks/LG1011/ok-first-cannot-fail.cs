// asks: the first awaited is a delay without a token: a minimum time for the second
// modelled on: own: a common shape in user interfaces
using System;
using System.Threading.Tasks;

public sealed class SplashScreen
{
    private readonly Func<Task<string>> _load;

    public SplashScreen(Func<Task<string>> load) => _load = load;

    public async Task<string> ShowAsync(Action<string> show)
    {
        show("loading");
        var atLeast = Task.Delay(800);
        var loading = _load();
        await atLeast;
        return await loading;
    }
}
