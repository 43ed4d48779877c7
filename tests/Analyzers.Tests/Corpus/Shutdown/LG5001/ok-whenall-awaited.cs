// asks: several stops are started in a row and awaited together
// modelled on: own: started is not abandoned
using System.Threading.Tasks;

public interface IComponent { Task StopAsync(); }

public sealed class App
{
    private readonly IComponent _web;
    private readonly IComponent _jobs;

    public App(IComponent web, IComponent jobs) => (_web, _jobs) = (web, jobs);

    public async Task StopAsync()
    {
        var web = _web.StopAsync();
        var jobs = _jobs.StopAsync();
        await Task.WhenAll(web, jobs);
    }
}
