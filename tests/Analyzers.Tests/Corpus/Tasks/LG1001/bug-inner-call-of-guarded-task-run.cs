// asks: the outer task is awaited; the inner one, inside the lambda, is dropped, so the try around it is dead
// modelled on: MudBlazor/MudBlazor#2441
using System;
using System.Threading.Tasks;

public interface IObserverBridge { Task CancelAsync(Guid id); Task<bool> AliveAsync(); }

public sealed class ResizeObserver
{
    private readonly IObserverBridge _bridge;
    private readonly Guid _id = Guid.NewGuid();

    public ResizeObserver(IObserverBridge bridge) => _bridge = bridge;

    public async Task<bool> DetachAsync()
    {
        if (!await _bridge.AliveAsync())
            return false;

        return await Task.Run(() =>
        {
            try
            {
                _bridge.CancelAsync(_id); // expect: LG1001
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        });
    }
}
