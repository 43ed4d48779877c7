// asks: BeginScope as a statement: the scope is never closed and marks later entries of the same flow
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

    public ShipmentHandler(ILogger<ShipmentHandler> log, Func<Shipment, Task<bool>> book) => (_log, _book) = (log, book);

    public async Task HandleAsync(IEnumerable<Shipment> shipments)
    {
        foreach (var shipment in shipments)
        {
            _log.BeginScope("shipment {Id}", shipment.Id); // expect: LG2003
            if (!await _book(shipment))
                _log.LogWarning("{Carrier} refused", shipment.Carrier);
        }
    }
}
