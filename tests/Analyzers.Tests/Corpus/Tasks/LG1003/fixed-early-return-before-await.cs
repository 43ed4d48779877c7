// asks: the guard stands before the start
// modelled on: cezarypiatek/CSharpExtensions#65
using System;
using System.Threading.Tasks;

public sealed record Invoice(int Id, string Customer, decimal Total);

public sealed class InvoicePrinter
{
    private readonly Func<string, Task<string>> _address;
    private readonly Func<int, Task<Invoice>> _invoice;

    public InvoicePrinter(Func<int, Task<Invoice>> invoice, Func<string, Task<string>> address)
        => (_invoice, _address) = (invoice, address);

    public async Task<string> PrintAsync(int id)
    {
        var invoice = await _invoice(id);
        if (invoice.Total == 0)
            return "nothing to pay";

        var address = _address(invoice.Customer);
        var total = invoice.Total.ToString("0.00");
        return $"{await address}: {total}";
    }
}
