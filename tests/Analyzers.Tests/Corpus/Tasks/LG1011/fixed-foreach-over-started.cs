// asks: the projection stays lazy, so each task is started only when the one before has ended
// modelled on: WalletWasabi/WalletWasabi#3095
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public interface IService { Task StopAsync(); }

public sealed class Services
{
    private readonly List<IService> _services = new();

    public void Add(IService service) => _services.Add(service);

    public async Task<int> HaltAsync()
    {
        var stopping = _services.Select(s => s.StopAsync());
        foreach (var stop in stopping)
            await stop;
        return _services.Count;
    }
}
