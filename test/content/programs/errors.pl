# The exercise p1-errors in Perl.
use strict;
use warnings;
use File::Basename;
use lib dirname(__FILE__);
use Stdio;

my %values = (theme => 'solarized-dark', language => 'de-AT', api_token => 'wbk_Zr7Kq2mXv9TbN4cYhL3s');
my @readable = ('theme', 'language', 'corrupt');

sub load {
    my ($key) = @_;
    die "cannot read record in /var/lib/settings/shard-07.sqlite (token=st_8Hq4WnYe2RkPz6UdJv5m)\n" if $key eq 'corrupt';
    return $values{$key};
}

sub read_setting {
    my $key = $_[0]{key};
    return Stdio::refuse('read_setting needs a key, a string.') unless Json::is_string($key);
    return Stdio::refuse('Permission denied.') if $key eq 'api_token';
    return Stdio::refuse("There is no such setting. Settings: @readable.") unless grep { $_ eq $key } @readable;
    my $value = eval { load($key) };
    return Stdio::answer($value) if defined $value;
    print STDERR "read_setting failed: $@";
    return Stdio::refuse('The setting cannot be read at the moment.');
}

Stdio::serve('settings', read_setting => { schema => Stdio::schema(key => 'string'), call => \&read_setting });
