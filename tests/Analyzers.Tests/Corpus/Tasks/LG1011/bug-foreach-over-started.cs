// asks: a list of started tasks awaited in a foreach: the first failure leaves the rest
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
        var stopping = _services.Select(s => s.StopAsync()).ToList(); // expect-or: LG1011
        foreach (var stop in stopping)
            await stop; // expect: LG1011
        return stopping.Count;
    }
}
