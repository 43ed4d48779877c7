// asks: a using statement over a conditional access (the logger may be null)
// modelled on: serilog/serilog#968
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed record Shipment(int Id, string Carrier);

public sealed class ShipmentHandler
{
    private readonly ILogger<ShipmentHandler> _log;
    private readonly Func<Shipment, Task<bool>> _book;

    public ShipmentHandler(Func<Shipment, Task<bool>> book, ILogger<ShipmentHandler> log = null) => (_log, _book) = (log, book);

    public async Task HandleAsync(IEnumerable<Shipment> shipments)
    {
        foreach (var shipment in shipments)
        {
            using (_log?.BeginScope("shipment {Id}", shipment.Id))
            {
                if (!await _book(shipment))
                    _log?.LogWarning("{Carrier} refused", shipment.Carrier);
            }
        }
    }
}
