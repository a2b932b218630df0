# The exercise p1-stdio in Perl.
use strict;
use warnings;
use File::Basename;
use lib dirname(__FILE__);
use Stdio;

# Aisle, pieces in stock, price in cents.
my %items = (lamp => [3, 12, 2990], desk => [1, 4, 18950], chair => [6, 9, 7425], shelf => [2, 25, 4500], mirror => [5, 7, 3305]);

# Calls a sub with the item that is asked for, or refuses.
sub with_item {
    my ($sub) = @_;
    return sub {
        my $name = $_[0]{name};
        return Stdio::refuse('There is no such item.') unless Json::is_string($name) && $items{$name};
        return $sub->($name, $_[0], @{ $items{$name} });
    };
}

sub quote_price {
    my ($name, $arguments, undef, $stock, $price) = @_;
    my $quantity = $arguments->{quantity};
    return Stdio::refuse('quantity is a whole number from 1.') unless Json::is_number($quantity) && $$quantity =~ /^[1-9]\d*$/;
    return Stdio::refuse("There are only $stock.") if $$quantity > $stock;
    return Stdio::answer(sprintf '%d %s: %.2f EUR', $$quantity, $name, $$quantity * $price / 100);
}

my $name = Stdio::schema(name => 'string');
Stdio::serve(
    'inventory',
    list_items => { schema => Stdio::schema(), call => sub { Stdio::answer(join "\n", keys %items) } },
    check_stock => { schema => $name, call => with_item(sub { Stdio::answer("$_[0]: $_[3] in stock") }) },
    locate_item => { schema => $name, call => with_item(sub { Stdio::answer("$_[0]: aisle $_[2]") }) },
    quote_price => { schema => Stdio::schema(name => 'string', quantity => 'integer'), call => with_item(\&quote_price) },
);
